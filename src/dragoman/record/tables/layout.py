"""What all tables share: how keys and indexes are named, and references whose rows go with their target."""

from sqlalchemy import ForeignKey, MetaData

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def to(column: str) -> ForeignKey:
    return ForeignKey(column, ondelete="CASCADE")
