"""One small module a format, all walking the same typed blocks of `appealwright.document`."""
