namespace NativeWeakref.Objects.Protocols.Buffers;

/// <summary>The size of what a format describes, as the module struct counts it.</summary>
internal static unsafe class BufferFormat
{
    /// <summary>Input: a format; NULL means bytes. Return: the size of an item; -1 with an error.</summary>
    internal static nint SizeOf(byte* format)
    {
        if (format == null)
        {
            return 1;
        }
        FormatFields fields = default;
        fields.Open(format);
        while (fields.Next())
        {
        }
        return fields.Failed ? -1 : fields.End;
    }
}
