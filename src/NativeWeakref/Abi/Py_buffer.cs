using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

/// <summary>A view of an object's memory.</summary>
[Header("pybuffer.h")]
public unsafe struct Py_buffer
{
    /// <summary>First byte of the view.</summary>
    public void* buf;

    /// <summary>Owner of the memory; an owned reference, or NULL.</summary>
    public PyObject* obj;

    /// <summary>Bytes the items take.</summary>
    public nint len;

    /// <summary>Bytes of an item.</summary>
    public nint itemsize;

    /// <summary>1 where the memory must not be written.</summary>
    public int @readonly;

    /// <summary>Number of dimensions.</summary>
    public int ndim;

    /// <summary>Format of an item as in module struct; NULL means bytes.</summary>
    public byte* format;

    /// <summary>Items per dimension; ndim entries, or NULL.</summary>
    public nint* shape;

    /// <summary>Bytes from item to item per dimension; ndim entries, or NULL.</summary>
    public nint* strides;

    /// <summary>Indirections per dimension; ndim entries, or NULL.</summary>
    public nint* suboffsets;

    /// <summary>For the exporter's own use.</summary>
    public void* @internal;
}

/// <summary>Slots of objects that expose memory; each may be NULL.</summary>
[Header("object.h")]
public unsafe struct PyBufferProcs
{
    /// <summary>Fills a view.</summary>
    [CFunction(typeof(getbufferproc))] public delegate* unmanaged[Cdecl]<PyObject*, Py_buffer*, int, int> bf_getbuffer;

    /// <summary>Gives a view back.</summary>
    [CFunction(typeof(releasebufferproc))] public delegate* unmanaged[Cdecl]<PyObject*, Py_buffer*, void> bf_releasebuffer;
}
