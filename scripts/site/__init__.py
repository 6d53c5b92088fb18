"""What the MkDocs hooks call to make the guides: sources, words, policies. Nothing here knows MkDocs' events."""
