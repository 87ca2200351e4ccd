#!/bin/sh
# Runs $PROGRAM, which finds the folder $POLICIES where an administrator puts policies, and nothing of
# it on the machine: /etc is laid over in a mount namespace that ends with the program.
set -eu
: "${POLICIES:?}" "${PROGRAM:?}"
# Who is not root may still be root of a namespace.
[ "$(id -u)" = 0 ] && as= || as=--map-root-user
# shellcheck disable=SC2016,SC2086
exec unshare --mount $as sh -euc '
  mkdir -p "$POLICIES/layers"
  mount -t tmpfs none "$POLICIES/layers"
  mkdir "$POLICIES/layers/over" "$POLICIES/layers/work"
  for place in chromium opt/chrome opt/edge firefox; do
    mkdir -p "$POLICIES/layers/over/$place/policies"
  done
  mount -t overlay none -o "lowerdir=/etc,upperdir=$POLICIES/layers/over,workdir=$POLICIES/layers/work" /etc
  for place in chromium opt/chrome opt/edge firefox; do
    mount --bind "$POLICIES" "/etc/$place/policies"
  done
  exec "$PROGRAM" "$@"
' sh "$@"
