using System;
using System.Collections.Generic;
using System.Text;
using NativeWeakref.HeaderGen.Surface;

namespace NativeWeakref.HeaderGen.Writers;

/// <summary>Hides from code under Py_LIMITED_API what it must not use.</summary>
internal sealed class LimitedGuard(LimitedApi api)
{
    /// <summary>Joins pieces of the header, with one pair of guards around each row under one condition.</summary>
    internal string Join(IEnumerable<(string Name, string Text)> pieces)
    {
        StringBuilder text = new();
        StringBuilder row = new();
        string condition = "";
        foreach ((string name, string piece) in pieces)
        {
            string next = api.ConditionOf(name);
            if (!string.Equals(next, condition, StringComparison.Ordinal))
            {
                text.Append(Guarded(row.ToString(), condition));
                row.Clear();
                condition = next;
            }
            row.Append(piece);
        }
        return text.Append(Guarded(row.ToString(), condition)).ToString();
    }

    private static string Guarded(string text, string condition)
    {
        string body = text.TrimEnd('\n');
        return condition.Length == 0 || body.Length == 0 ? text : $"{condition}\n{body}\n#endif\n{text[(body.Length + 1)..]}";
    }
}
