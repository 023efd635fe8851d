using System;
using NativeWeakref.Tests.Bindings;
using NUnit.Framework;

namespace NativeWeakref.Tests.Behaviour.Fixtures;

/// <summary>One reference that a test owns, and releases once: where it says so, or at the end of its scope.</summary>
internal sealed unsafe class Owned : IDisposable
{
    private static int s_count;

    private PyObject* _object;

    /// <summary>Takes over a new reference; NULL fails the test with the error that is set.</summary>
    internal Owned(PyObject* newReference)
    {
        if (newReference == null)
        {
            Assert.Fail($"NULL instead of an object: {RaisedError.TakeOrNull()}");
        }
        _object = newReference;
        s_count++;
    }

    internal PyObject* Object
    {
        get
        {
            ObjectDisposedException.ThrowIf(_object == null, this);
            return _object;
        }
    }

    internal PyWeakReference* Weakref => (PyWeakReference*)Object;

    internal long RefCount => Object->ob_refcnt;

    /// <summary>How many are not released; the next test starts at 0.</summary>
    internal static int TakeCount() => System.Threading.Interlocked.Exchange(ref s_count, 0);

    /// <summary>Gives the reference up before the end of the scope.</summary>
    internal void Release()
    {
        PyObject* released = Object;
        _object = null; // before foreign code can look
        s_count--;
        LoadedLibrary.Api.Py_DecRef(released);
    }

    public void Dispose()
    {
        if (_object != null)
        {
            Release();
        }
    }
}
