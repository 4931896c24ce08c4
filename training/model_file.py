# SPDX-License-Identifier: EUPL-1.2
"""Reads and writes the model file. README.md describes the format."""
import hashlib
import json
import struct

import numpy as np

MAGIC, VERSION, PREFIX = b"KBMD", 1, 44
KINDS = {"i8": np.int8, "u16": np.uint16, "u32": np.uint32, "f32": np.float32}


def quantise(matrix):
    """int8 rows with a scale each; the largest value of a row becomes 127."""
    scale = np.abs(matrix).max(1) / 127
    scale = np.where(scale > 0, scale, 1).astype(np.float32)
    return np.clip(np.rint(matrix / scale[:, None]), -127, 127).astype(np.int8), scale


def write(path, header, tensors):
    """`tensors`: name → array. A float matrix becomes int8 rows plus `name.scale`; a float vector stays f32."""
    payload, table = bytearray(), []
    def add(name, array):
        kind = next(k for k, t in KINDS.items() if array.dtype == t)
        payload.extend(b"\0" * (-len(payload) % 16))
        table.append({"name": name, "kind": kind, "shape": list(array.shape), "offset": len(payload)})
        payload.extend(array.astype(array.dtype.newbyteorder("<")).tobytes())
    for name, array in tensors.items():
        if array.dtype == np.float32 and array.ndim == 2:
            rows, scale = quantise(array)
            add(name, rows)
            add(name + ".scale", scale)
        else:
            add(name, array)
    text = json.dumps({**header, "tensors": table}, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    text += b" " * (-(PREFIX + len(text)) % 16)
    body = text + bytes(payload)
    path.write_bytes(MAGIC + struct.pack("<II", VERSION, len(text)) + hashlib.sha256(body).digest() + body)


def read(path):
    """Header and tensors, as stored."""
    data = path.read_bytes()
    version, size = struct.unpack("<II", data[4:12])
    if data[:4] != MAGIC or version != VERSION or hashlib.sha256(data[PREFIX:]).digest() != data[12:PREFIX]:
        raise ValueError(f"{path}: not a model file of version {VERSION}, or damaged")
    header = json.loads(data[PREFIX: PREFIX + size])
    tensors = {}
    for t in header["tensors"]:
        kind = np.dtype(KINDS[t["kind"]])
        tensors[t["name"]] = np.frombuffer(data, kind, int(np.prod(t["shape"])), PREFIX + size + t["offset"]).reshape(t["shape"])
    return header, tensors
