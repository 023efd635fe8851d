using System;

namespace NativeWeakref.BindGen;

/// <summary>A header cannot be read; the message has the compiler's words.</summary>
internal sealed class HeaderException : Exception
{
    /// <summary>Without a message.</summary>
    public HeaderException()
    {
    }

    /// <param name="message">What is wrong.</param>
    public HeaderException(string message)
        : base(message)
    {
    }

    /// <param name="message">What is wrong.</param>
    /// <param name="inner">What it comes from.</param>
    public HeaderException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
