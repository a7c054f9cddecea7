# Clones and pushes with dulwich or pygit2 (libgit2) for e2e/push_clients_test.go.
#
# Usage: gitclient.py dulwich|pygit2 clone URL DIR | push DIR URL SOURCE:TARGET
# A push prints what the server said and ends with 1 when a ref was refused.
import sys


def dulwich(command, args):
    from dulwich import client, porcelain
    from dulwich.repo import Repo

    if command == "clone":
        porcelain.clone(args[0], args[1]).close()
        return
    dir, url, spec = args
    source, target = (part.encode() for part in spec.split(":"))
    repo = Repo(dir)
    transport, path = client.get_transport_and_path(url)

    def update(refs):
        return {target: repo.refs[source] if source else b"0" * 40}

    def progress(text):
        sys.stdout.write(text.decode())

    result = transport.send_pack(path, update, repo.generate_pack_data, progress=progress)
    refused = {ref: why for ref, why in (result.ref_status or {}).items() if why}
    if refused:
        raise Exception(str(refused))


def pygit2(command, args):
    import pygit2

    if command == "clone":
        pygit2.clone_repository(args[0], args[1])
        return
    dir, url, spec = args
    refused = {}

    class Callbacks(pygit2.RemoteCallbacks):
        def sideband_progress(self, text):
            sys.stdout.write(text)

        def push_update_reference(self, ref, why):
            if why is not None:
                refused[ref] = why

    remotes = pygit2.Repository(dir).remotes
    remote = remotes.create("pushed", url)
    try:
        remote.push([spec], callbacks=Callbacks())
    finally:
        remotes.delete("pushed")
    if refused:
        raise Exception(str(refused))


try:
    {"dulwich": dulwich, "pygit2": pygit2}[sys.argv[1]](sys.argv[2], sys.argv[3:])
except Exception as e:
    print("failed:", type(e).__name__, e)
    sys.exit(1)
