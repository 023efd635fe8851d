using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Formats;

/// <summary>What a format without a letter gives.</summary>
internal static unsafe class PlainFormat
{
    /// <summary>The text of str(), of whatever type; the empty str for an empty one. Return: owned, or NULL with an error.</summary>
    internal static PyObject* Apply(PyObject* op)
    {
        PyObject* text = ObjectProtocol.Str(op); // foreign code of a subtype
        if (text == null || StringLayout.Length(text) != 0)
        {
            return text;
        }
        Refcount.DecRef(text);
        return StringObjects.FromLiteral(""u8);
    }
}
