"""The API's schema: OpenAPI 3.1, told in the language of the moment."""
