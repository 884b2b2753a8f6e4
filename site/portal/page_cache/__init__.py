"""Whole pages from memory: what every anonymous visitor is sent, kept at the WSGI edge and never old.

`asking` says which requests may be answered so, `kept_page` is one answer, `shelf` holds them in this process and
`spool` on this machine's disk, `flights` lets one request make what many wait for, `edge` puts them together.
"""
