"""From a bundle to documents. Pure: this room knows neither request nor database."""
