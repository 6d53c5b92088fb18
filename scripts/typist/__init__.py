"""A scripted typist at the builder: how long the worked cases take a person who types 40 words a minute and chooses in 2 seconds."""
