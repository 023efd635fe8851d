using System.Text;
using NativeWeakref.Tests.Bindings;

namespace NativeWeakref.Tests.Behaviour.Fixtures;

/// <summary>Between strings of .NET and str objects.</summary>
internal static unsafe class Texts
{
    internal static Owned New(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        fixed (byte* start = bytes)
        {
            byte none; // of an empty array there is no address
            return new Owned(LoadedLibrary.Api.PyUnicode_FromStringAndSize(start == null ? &none : start, bytes.Length));
        }
    }

    internal static string Read(PyObject* text)
    {
        nint length;
        byte* bytes = LoadedLibrary.Api.PyUnicode_AsUTF8AndSize(text, &length);
        return bytes == null ? $"not a str: {RaisedError.TakeOrNull()}" : Encoding.UTF8.GetString(bytes, (int)length);
    }

    /// <summary>What repr() says about an object.</summary>
    internal static string Repr(Owned ob)
    {
        using Owned text = new(LoadedLibrary.Api.PyObject_Repr(ob.Object));
        return Read(text.Object);
    }
}
