"""Examples: values of parameters, whole answers, and programs that use the API."""
