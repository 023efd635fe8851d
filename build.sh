#!/usr/bin/env bash
# ./build.sh VERB. Finds the .NET SDK and starts src/NativeWeakref.Build, which does everything else (build.ps1 does the same).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
# No banner, no ICU needed, and no compiler server or build node that outlives the command.
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false
# global.json, read by `dotnet` in this folder, says which version is enough.
if ! dotnet --version >/dev/null 2>&1; then
    echo "The .NET SDK 10.0 is needed and \`dotnet\` did not find it: see https://dotnet.microsoft.com/download/dotnet/10.0" >&2
    exit 2
fi
exec dotnet run --project src/NativeWeakref.Build -c Release -v quiet -- "$@"
