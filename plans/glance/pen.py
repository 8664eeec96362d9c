"""A program of its own: what to draw comes in as JSON, the PNG goes out.

Drawing takes a second or so and keeps Python from doing anything else; as a process of its own it
takes nothing from the one that answers readers, and its memory goes back when it ends.
"""

import json
import sys

import resvg_py

if __name__ == "__main__":
    sys.stdout.buffer.write(resvg_py.svg_to_bytes(**json.load(sys.stdin)))
