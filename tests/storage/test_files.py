import pytest

from popgids.errors import ChangedOnDiskError, NotSavedError
from popgids.storage.files import ensure_folder, fingerprint, is_temporary, publish_exclusive, write_atomic


def test_a_name_that_is_taken_is_never_written_over(tmp_path):
    publish_exclusive(tmp_path, "a.toml", b"een")

    with pytest.raises(NotSavedError):
        publish_exclusive(tmp_path, "a.toml", b"twee")

    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.toml", b"een")]


def test_a_claim_that_a_crash_left_empty_is_filled(tmp_path):
    (tmp_path / "a.toml").touch()

    assert publish_exclusive(tmp_path, "a.toml", b"een").read_bytes() == b"een"


def test_a_folder_that_is_gone_is_told_as_such(tmp_path):
    with pytest.raises(NotSavedError) as caught:
        publish_exclusive(tmp_path / "stick", "a.toml", b"een")

    assert caught.value.reason == "weg"


def test_a_file_in_the_place_of_a_folder_is_told_as_such(tmp_path):
    (tmp_path / "gidsen").touch()

    with pytest.raises(NotSavedError) as caught:
        publish_exclusive(tmp_path / "gidsen", "a.toml", b"een")

    assert caught.value.reason == "bestand-in-de-weg"


def test_writing_over_is_refused_when_somebody_else_was_first(tmp_path):
    path = tmp_path / "instellingen.toml"
    write_atomic(path, b"een", "")
    write_atomic(path, b"twee", fingerprint(b"een"))

    for expected in ("", fingerprint(b"een")):
        with pytest.raises(ChangedOnDiskError):
            write_atomic(path, b"drie", expected)

    assert path.read_bytes() == b"twee"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_link_to_a_file_stays_a_link(tmp_path):
    real, link = tmp_path / "echt.toml", tmp_path / "link.toml"
    real.write_bytes(b"een")
    link.symlink_to(real)

    write_atomic(link, b"twee")

    assert link.is_symlink()
    assert real.read_bytes() == b"twee"


def test_what_colleagues_could_read_they_can_still_read(tmp_path):
    shared, own = tmp_path / "gids.toml", tmp_path / "nieuw.toml"
    shared.write_bytes(b"een")
    shared.chmod(0o664)

    write_atomic(shared, b"twee")
    write_atomic(own, b"een")

    assert (shared.stat().st_mode & 0o777, own.stat().st_mode & 0o777) == (0o664, 0o600)


@pytest.mark.parametrize("code", [28, 5, 13, 30, 122])
def test_writing_over_keeps_the_old_whatever_fails(tmp_path, failing_disk, code):
    path = tmp_path / "instellingen.toml"
    write_atomic(path, b"een")
    failing_disk.fail(-1)
    write_atomic(path, b"een")
    count = len(failing_disk.calls)
    for at in range(count - 1):
        failing_disk.fail(at, code, stays=False)
        with pytest.raises(NotSavedError):
            write_atomic(path, b"twee")
        failing_disk.mend()
        assert path.read_bytes() == b"een"
        assert all(is_temporary(one.name) for one in tmp_path.iterdir() if one != path)


def test_folders_are_for_the_owner_only(tmp_path):
    ensure_folder(tmp_path / "a" / "b")

    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "a" / "b").stat().st_mode & 0o777 == 0o700
