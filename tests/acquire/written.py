"""Writes PDF files by hand, as small as they can be."""

import zlib


def pdf(*pages: str, info: str = "", extra: str = "", packed: bool = False) -> bytes:
    """A PDF with a line of Latin text for each line of a page; without any, pages of pictures."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    streams: dict[int, bytes] = {}
    kids = []
    for page in pages:
        number = len(objects) + 1
        kids.append(f"{number} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {number + 1} 0 R"
            " /Resources << /Font << /F 3 0 R >> >> >>"
        )
        streams[number] = content(page)
        objects.append("")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    objects.append(f"<< {info} >>")
    return assembled(objects, streams, extra=extra, packed=packed)


def content(page: str) -> bytes:
    if not page:
        return b""
    shown = page.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    lines = " T* ".join(f"({line}) Tj" for line in shown.split("\n"))
    return f"BT /F 12 Tf 14 TL 72 720 Td {lines} ET".encode("cp1252")


def assembled(objects: list[str], streams: dict[int, bytes], *, extra: str, packed: bool) -> bytes:
    made, places = bytearray(b"%PDF-1.4\n"), []
    for number, written in enumerate(objects):
        places.append(len(made))
        body = written.encode("latin-1")
        if number in streams:
            data = zlib.compress(streams[number]) if packed else streams[number]
            how = " /Filter /FlateDecode" if packed else ""
            body = f"<< /Length {len(data)}{how} >>\nstream\n".encode() + data + b"\nendstream"
        made += f"{number + 1} 0 obj\n".encode() + body + b"\nendobj\n"
    at = len(made)
    made += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    made += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    trailer = f"/Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R {extra}"
    return bytes(made) + f"trailer\n<< {trailer} >>\nstartxref\n{at}\n%%EOF\n".encode()
