using System.Runtime.InteropServices;
using NativeWeakref.Tests.Bindings;

namespace NativeWeakref.Tests.Behaviour.Fixtures;

/// <summary>The error indicator, taken out.</summary>
/// <param name="Type">Name of the exception's type.</param>
/// <param name="Message">Its text.</param>
internal sealed record RaisedError(string Type, string Message)
{
    /// <summary>Takes the error and clears the indicator; null where none is set.</summary>
    internal static unsafe RaisedError? TakeOrNull()
    {
        PyObject* raised = LoadedLibrary.Api.PyErr_GetRaisedException();
        if (raised == null)
        {
            return null;
        }
        using Owned exception = new(raised);
        using Owned text = new(LoadedLibrary.Api.PyObject_Str(exception.Object));
        return new RaisedError(Marshal.PtrToStringUTF8((nint)raised->ob_type->tp_name)!, Texts.Read(text.Object));
    }

    /// <summary>Sets an error with a text.</summary>
    internal static unsafe void Set(PyObject* type, string message)
    {
        nint text = Marshal.StringToCoTaskMemUTF8(message);
        LoadedLibrary.Api.PyErr_SetString(type, (byte*)text);
        Marshal.FreeCoTaskMem(text);
    }
}
