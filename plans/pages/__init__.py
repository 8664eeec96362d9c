"""The website: public pages, rendered from published documents only.

A page's bytes depend on its address and the release alone: no session, no cookie, no header.
"""
