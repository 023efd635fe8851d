using System.Globalization;
using NativeWeakref.HeaderGen.Metadata;

namespace NativeWeakref.HeaderGen.Surface;

/// <summary>One bit field of a word; without a name it is padding.</summary>
internal sealed record BitField(string Name, int Width)
{
    /// <summary>Reads "name:width" or ":width".</summary>
    internal static BitField Parse(string text, Variable field)
    {
        string[] parts = text.Split(':');
        return parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int width)
            ? new BitField(parts[0], width)
            : throw new SurfaceException($"{field.DocId}: bit field \"{text}\" is not \"name:width\"");
    }
}
