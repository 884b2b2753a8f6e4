"""The editor's guide in the CMS: docs/editors.md, a task a page."""
