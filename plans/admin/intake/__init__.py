"""Articles on their way into plans: pasted, looked at beside their text, decided one by one."""
