"""Numbers without people: the CMS's report, and the public page that a service may switch on."""
