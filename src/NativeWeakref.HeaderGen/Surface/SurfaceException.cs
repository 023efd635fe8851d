using System;
using System.Collections.Generic;

namespace NativeWeakref.HeaderGen.Surface;

/// <summary>The assembly cannot be described in C; the message has one line per finding.</summary>
internal sealed class SurfaceException : Exception
{
    public SurfaceException()
    {
    }

    public SurfaceException(string finding)
        : base(finding)
    {
    }

    public SurfaceException(string finding, Exception inner)
        : base(finding, inner)
    {
    }

    internal SurfaceException(IReadOnlyList<string> findings)
        : base(string.Join('\n', findings))
    {
    }
}
