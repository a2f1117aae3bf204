"""The values everything is made of: frozen, and one that exists is valid. Nothing goes in but other values."""
