"""The store: schema, migrations, the one writer, and readers that withhold what is protected.

The only opener of the file. May import model; SQLAlchemy and Alembic stand here and nowhere else.
"""
