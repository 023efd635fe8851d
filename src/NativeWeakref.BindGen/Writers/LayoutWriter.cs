using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using NativeWeakref.BindGen.Model;

namespace NativeWeakref.BindGen.Writers;

/// <summary>Writes sizes and offsets for a reader.</summary>
internal static class LayoutWriter
{
    /// <summary>One line per struct and field; bit fields as byte:bit.</summary>
    public static string Write(CHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        StringBuilder text = new();
        foreach (CStruct one in header.Structs.Values.Where(one => !one.IsOpaque))
        {
            text.Append(CultureInfo.InvariantCulture, $"{one.Name} {one.Size}\n");
            Fields(text, one.Fields, "");
        }
        return text.ToString();
    }

    private static void Fields(StringBuilder text, IEnumerable<CField> fields, string prefix)
    {
        foreach (CField field in fields)
        {
            string bit = field.Bits > 0 ? string.Create(CultureInfo.InvariantCulture, $":{field.FirstBit}") : "";
            text.Append(CultureInfo.InvariantCulture, $"  {field.Offset,4}{bit} {field.Size,4} {prefix}{field.Name} : {field.Type.C}\n");
            Fields(text, field.Members, prefix + field.Name + ".");
        }
    }
}
