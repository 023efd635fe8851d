#!/usr/bin/env pwsh
# ./build.ps1 VERB. Finds the .NET SDK and starts src/NativeWeakref.Build, which does everything else (build.sh does the same).
$ErrorActionPreference = 'Stop'
# No banner, no ICU needed, and no compiler server or build node that outlives the command.
$env:DOTNET_NOLOGO = $env:DOTNET_CLI_TELEMETRY_OPTOUT = $env:DOTNET_SYSTEM_GLOBALIZATION_INVARIANT = $env:MSBUILDDISABLENODEREUSE = '1'
$env:DOTNET_CLI_USE_MSBUILD_SERVER = '0'
$env:UseSharedCompilation = 'false'
Push-Location $PSScriptRoot
try {
    # global.json, read by `dotnet` in this folder, says which version is enough.
    if (-not (Get-Command dotnet -CommandType Application -ErrorAction Ignore) -or -not (dotnet --version 2>$null)) {
        [Console]::Error.WriteLine('The .NET SDK 10.0 is needed and `dotnet` did not find it: see https://dotnet.microsoft.com/download/dotnet/10.0')
        exit 2
    }
    dotnet run --project src/NativeWeakref.Build -c Release -v quiet -- @args
    exit $LASTEXITCODE
}
finally {
    Pop-Location
}
