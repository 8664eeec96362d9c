"""What is sent as a picture: what is taken of it, and what is refused and why."""

import struct
import zipfile
import zlib
from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageCms

from plans.editing.pictures import reading
from plans.editing.pictures.reading import FORMATS, MOST_BYTES, read_picture
from plans.editing.pictures.sizes import QUALITIES, WIDTHS, Size, sizes_of
from plans.editing.pictures.webp import measured
from plans.errors.editing import PictureRefused
from tests.pictures import drawn, encoded, jpeg, small_webp


def refused(data: bytes, name: str) -> str:
    with pytest.raises(PictureRefused) as refusal:
        read_picture(data, name)
    assert refusal.value.because in PictureRefused.REASONS
    return refusal.value.because


def sizes(data: bytes, name: str = "a.jpg") -> list[Size]:
    return sizes_of(read_picture(data, name))


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("JPEG", "a.jpg"),
        ("JPEG", "A.JPEG"),
        ("PNG", "a.png"),
        ("WEBP", "a.webp"),
        ("AVIF", "a.avif"),
    ],
)
def test_the_four_kinds_are_taken_and_become_webp(kind: str, name: str) -> None:
    made = sizes(encoded(drawn(), kind), name)
    assert [(size.width, size.height) for size in made] == [(480, 300), (640, 400)]
    assert [measured(size.data) for size in made] == [(480, 300), (640, 400)]


def test_every_ending_belongs_to_a_kind_that_is_taken() -> None:
    assert set(FORMATS.values()) == {"JPEG", "PNG", "WEBP", "AVIF"}


@pytest.mark.parametrize(
    ("width", "made"), [(2000, [480, 960, 1600]), (960, [480, 960]), (700, [480, 700]), (32, [32])]
)
def test_no_size_is_wider_than_the_picture(width: int, made: list[int]) -> None:
    assert [size.width for size in sizes(jpeg(width, 40))] == made


def test_the_same_picture_gives_the_same_bytes() -> None:
    first, again = sizes(jpeg()), sizes(jpeg())
    assert [size.checksum for size in first] == [size.checksum for size in again]
    assert [size.data for size in first] == [size.data for size in again]


def with_metadata() -> bytes:
    exif = Image.Exif()
    exif[0x010F] = "Example Camera"
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (28.0, 6.0, 46.0)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    how: dict[str, Any] = {"exif": exif, "xmp": b"<x:xmpmeta>secret</x:xmpmeta>"}
    return encoded(drawn(), "JPEG", icc_profile=profile, comment=b"secret note", **how)


def test_metadata_place_and_profile_are_left_behind() -> None:
    data = with_metadata()
    sent = Image.open(BytesIO(data))
    assert sent.getexif().get_ifd(0x8825)
    assert b"secret" in data
    assert "icc_profile" in sent.info
    for size in sizes(data):
        kept = Image.open(BytesIO(size.data))
        assert not kept.getexif()
        assert not {"exif", "xmp", "icc_profile", "comment"} & kept.info.keys()
        assert b"secret" not in size.data
        assert b"Camera" not in size.data


def test_a_picture_that_was_taken_sideways_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turn it by 90 degrees
    (size,) = sizes(encoded(drawn(400, 200), "JPEG", exif=exif))
    assert (size.width, size.height) == (200, 400)


def test_a_large_sideways_picture_is_as_wide_as_it_is_seen() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    made = sizes(encoded(drawn(4000, 2000), "JPEG", exif=exif))
    assert [(size.width, size.height) for size in made] == [(480, 960), (960, 1920), (1600, 3200)]


def zipped() -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("evil.html", "<script>alert(1)</script>")
    return buffer.getvalue()


@pytest.mark.parametrize("behind", [zipped(), b"<html><script>alert(1)</script>", b"%PDF-1.7"])
def test_what_hides_behind_a_picture_is_left_behind(behind: bytes) -> None:
    plain, both = sizes(jpeg()), sizes(jpeg() + behind)
    assert [size.data for size in both] == [size.data for size in plain]
    assert not any(zipfile.is_zipfile(BytesIO(size.data)) for size in both)


@pytest.mark.parametrize("mode", ["L", "LA", "P", "RGBA", "CMYK", "1", "I;16"])
def test_every_way_of_keeping_colours_becomes_one(mode: str) -> None:
    kind, name = ("JPEG", "a.jpg") if mode == "CMYK" else ("PNG", "a.png")
    image = Image.new("I;16", (64, 40), 30_000) if mode == "I;16" else drawn(64, 40, mode=mode)
    read = read_picture(encoded(image, kind), name)
    assert (read.mode, read.size) == ("RGB", (64, 40))
    if mode == "I;16":
        assert read.getpixel((0, 0)) == (117, 117, 117)


def test_what_is_transparent_is_white() -> None:
    image = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
    assert read_picture(encoded(image, "PNG"), "a.png").getpixel((5, 5)) == (255, 255, 255)


SVG = (
    b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
)


@pytest.mark.parametrize(
    ("data", "name", "because"),
    [
        (SVG, "a.svg", "unknown_ending"),
        (SVG, "a.png", "not_a_picture"),
        (b"<html><script>alert(1)</script>", "a.jpg", "not_a_picture"),
        (zipped(), "a.webp", "not_a_picture"),
        (b"%PDF-1.7", "a.avif", "not_a_picture"),
        (encoded(drawn(64, 64), "GIF"), "a.gif", "unknown_ending"),
        (encoded(drawn(64, 64), "GIF"), "a.png", "not_a_picture"),
        (encoded(drawn(64, 64), "TIFF"), "a.jpg", "not_a_picture"),
        (encoded(drawn(64, 64), "BMP"), "a.png", "not_a_picture"),
        (jpeg(), "a.png", "not_what_it_is_called"),
        (encoded(drawn(64, 64), "PNG"), "a.jpg", "not_what_it_is_called"),
        (jpeg(), "a", "unknown_ending"),
        (jpeg(), "a.jpg.exe", "unknown_ending"),
        (b"", "a.jpg", "empty"),
        (b"\xff\xd8\xff" + b"0" * MOST_BYTES, "a.jpg", "too_large"),
        (jpeg(15, 400), "a.jpg", "too_few_pixels"),
        (encoded(Image.new("L", (16_001, 16)), "PNG"), "a.png", "too_long"),
    ],
)
def test_what_is_no_picture_of_these_is_refused(data: bytes, name: str, because: str) -> None:
    assert refused(data, name) == because


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_file_that_is_cut_off_is_refused(kind: str) -> None:
    data = encoded(drawn(), kind)
    name = next(ending for ending, named in FORMATS.items() if named == kind)
    for share in (0.5, 0.9):
        assert refused(data[: int(len(data) * share)], f"a{name}") in ("damaged", "not_a_picture")


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_what_moves_is_refused(kind: str) -> None:
    frames = [Image.new("RGB", (64, 64), (shade, 0, 0)) for shade in (0, 120, 240)]
    data = encoded(frames[0], kind, save_all=True, append_images=frames[1:])
    assert refused(data, f"a.{kind.lower()}") == "animated"


def test_a_camera_s_picture_of_several_in_one_is_taken_as_its_first() -> None:
    frames = [drawn(64, 40), drawn(64, 40).rotate(180)]
    data = encoded(frames[0], "MPO", save_all=True, append_images=frames[1:])
    assert Image.open(BytesIO(data)).format == "MPO"
    read = read_picture(data, "a.jpg")
    assert read.size == (64, 40)
    assert abs(read.convert("L").getpixel((60, 20)) - frames[0].convert("L").getpixel((60, 20))) < 9  # type: ignore[operator]  # grey


def bomb(width: int, height: int) -> bytes:
    """A PNG whose header promises more than its few bytes hold."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"\0" * 1000)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("size", [(8_000, 8_000), (60_000, 60_000), (65_500, 1_000)])
def test_a_bomb_is_refused_before_it_is_decoded(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "_seen", lambda _image: pytest.fail("it was decoded"))
    assert refused(bomb(*size), "a.png") in ("too_many_pixels", "too_long")


def test_a_picture_too_rich_for_good_quality_gets_less_of_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    noise = Image.effect_noise((1600, 600), 120).convert("RGB")
    best = sizes_of(noise)[-1]
    monkeypatch.setattr("plans.editing.pictures.sizes.LARGEST", len(best.data) - 1)
    assert len(sizes_of(noise)[-1].data) < len(best.data)
    monkeypatch.setattr("plans.editing.pictures.sizes.LARGEST", 100)
    with pytest.raises(PictureRefused) as refusal:
        sizes_of(noise)
    assert refusal.value.because == "too_rich"
    assert list(QUALITIES) == sorted(QUALITIES, reverse=True)
    assert list(WIDTHS) == sorted(WIDTHS)


def with_chunk(data: bytes, kind: bytes, body: bytes) -> bytes:
    rest = data[12:] + kind + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)
    return b"RIFF" + struct.pack("<I", len(rest) + 4) + b"WEBP" + rest


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"RIFF",
        jpeg(32, 20),
        small_webp() + b"PK\x03\x04",
        small_webp()[:-4],
        with_chunk(small_webp(), b"EXIF", b"Exif\0\0secret"),
        encoded(drawn(32, 20), "WEBP", exif=b"Exif\0\0MM"),
        encoded(drawn(1601, 20), "WEBP"),
        small_webp()[:24] + b"\0" * (len(small_webp()) - 24),
    ],
)
def test_a_file_that_is_not_like_ours_is_not_taken_from_a_bundle(data: bytes) -> None:
    assert measured(data) is None


def test_one_like_ours_is() -> None:
    assert measured(small_webp()) == (32, 20)
