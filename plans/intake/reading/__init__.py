"""Bytes or text to an article: what it says of itself, and the paragraphs of its body. Pure.

bytes ─► decoding ─► html | docx | plain ─► blocks ─► header, credits, captions, body ─► article
"""
