"""Every typed refusal, by the room that refuses."""
