using NativeWeakref.Tests.Bindings;

namespace NativeWeakref.Tests.Behaviour.Fixtures;

/// <summary>Calls with a tuple of arguments.</summary>
internal static unsafe class Arguments
{
    /// <summary>A call with up to two arguments, the rest NULL. Return: owned, or NULL with an error.</summary>
    internal static PyObject* Call(PyObject* callable, PyObject* first = null, PyObject* second = null)
    {
        nint count = first == null ? 0 : second == null ? 1 : 2;
        using Owned arguments = new(LoadedLibrary.Api.PyTuple_New(count));
        if (first != null)
        {
            Set(arguments, 0, first);
        }
        if (second != null)
        {
            Set(arguments, 1, second);
        }
        return LoadedLibrary.Api.PyObject_Call(callable, arguments.Object, null);
    }

    // The tuple takes over a reference.
    private static void Set(Owned tuple, nint index, PyObject* item) =>
        LoadedLibrary.Api.PyTuple_SetItem(tuple.Object, index, LoadedLibrary.Api.Py_NewRef(item));
}
