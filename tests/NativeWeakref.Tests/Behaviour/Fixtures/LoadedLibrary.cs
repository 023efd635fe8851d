using System;
using System.Runtime.InteropServices;
using NativeWeakref.Tests.Bindings;

namespace NativeWeakref.Tests.Behaviour.Fixtures;

/// <summary>The real library, loaded into the process of the tests.</summary>
internal static unsafe class LoadedLibrary
{
    /// <summary>The process as it was before it met the library.</summary>
    internal static ProcessState Before { get; } = ProcessState.Read();

    /// <summary>The exports, as the header declares them.</summary>
    internal static Api Api { get; } = Load();

    /// <summary>The thread that initialised the library, and thereby holds its GIL.</summary>
    internal static int ThreadId { get; private set; }

    internal static PyObject* None => Api._Py_NoneStruct;

    internal static PyObject* NotImplemented => Api._Py_NotImplementedStruct;

    internal static PyObject* True => (PyObject*)Api._Py_TrueStruct;

    internal static PyObject* False => (PyObject*)Api._Py_FalseStruct;

    internal static void Start()
    {
        Api.Py_Initialize();
        ThreadId = Environment.CurrentManagedThreadId;
    }

    // Order: the state before is read first.
    private static Api Load()
    {
        _ = Before;
        return new Api(NativeLibrary.Load(LibraryFile.Path));
    }
}
