using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

/// <summary>A type. A static type is this struct; a heap type begins with it.</summary>
[Header("object.h"), CTag("_typeobject")]
public unsafe struct PyTypeObject
{
    /// <summary>Head; ob_type is the metatype.</summary>
    public PyVarObject ob_base;

    /// <summary>Name, "module.name" for static types.</summary>
    [Const] public byte* tp_name;

    /// <summary>Bytes of an instance without its items.</summary>
    public nint tp_basicsize;

    /// <summary>Bytes of one item; 0 where instances have none.</summary>
    public nint tp_itemsize;

    /// <summary>Runs when the last reference to an instance goes.</summary>
    [CFunction(typeof(destructor))] public delegate* unmanaged[Cdecl]<PyObject*, void> tp_dealloc;

    /// <summary>Offset of the vectorcall pointer in an instance; 0 for none.</summary>
    public nint tp_vectorcall_offset;

    /// <summary>Legacy form of tp_getattro.</summary>
    [CFunction(typeof(getattrfunc))] public delegate* unmanaged[Cdecl]<PyObject*, byte*, PyObject*> tp_getattr;

    /// <summary>Legacy form of tp_setattro.</summary>
    [CFunction(typeof(setattrfunc))] public delegate* unmanaged[Cdecl]<PyObject*, byte*, PyObject*, int> tp_setattr;

    /// <summary>Asynchronous slots, or NULL.</summary>
    public PyAsyncMethods* tp_as_async;

    /// <summary>repr().</summary>
    [CFunction(typeof(reprfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*> tp_repr;

    /// <summary>Number slots, or NULL.</summary>
    public PyNumberMethods* tp_as_number;

    /// <summary>Sequence slots, or NULL.</summary>
    public PySequenceMethods* tp_as_sequence;

    /// <summary>Mapping slots, or NULL.</summary>
    public PyMappingMethods* tp_as_mapping;

    /// <summary>hash().</summary>
    [CFunction(typeof(hashfunc))] public delegate* unmanaged[Cdecl]<PyObject*, nint> tp_hash;

    /// <summary>Call with an argument tuple and a dict or NULL.</summary>
    [CFunction(typeof(ternaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, PyObject*> tp_call;

    /// <summary>str().</summary>
    [CFunction(typeof(reprfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*> tp_str;

    /// <summary>Reads an attribute.</summary>
    [CFunction(typeof(getattrofunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> tp_getattro;

    /// <summary>Sets or deletes an attribute.</summary>
    [CFunction(typeof(setattrofunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, int> tp_setattro;

    /// <summary>Buffer slots, or NULL.</summary>
    public PyBufferProcs* tp_as_buffer;

    /// <summary>Combination of Py_TPFLAGS_ values.</summary>
    [CType("unsigned long")] public ulong tp_flags;

    /// <summary>Documentation, UTF-8, or NULL.</summary>
    [Const] public byte* tp_doc;

    /// <summary>Visits the references an instance owns.</summary>
    [CFunction(typeof(traverseproc))]
    public delegate* unmanaged[Cdecl]<PyObject*, delegate* unmanaged[Cdecl]<PyObject*, void*, int>, void*, int> tp_traverse;

    /// <summary>Drops references that may form cycles.</summary>
    [CFunction(typeof(inquiry))] public delegate* unmanaged[Cdecl]<PyObject*, int> tp_clear;

    /// <summary>The six comparisons.</summary>
    [CFunction(typeof(richcmpfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, int, PyObject*> tp_richcompare;

    /// <summary>Offset of an instance's weak-reference list; 0 where the type supports none, negative where it lies in front.</summary>
    public nint tp_weaklistoffset;

    /// <summary>iter().</summary>
    [CFunction(typeof(getiterfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*> tp_iter;

    /// <summary>next().</summary>
    [CFunction(typeof(iternextfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*> tp_iternext;

    /// <summary>Methods, ended by a NULL name; or NULL.</summary>
    public PyMethodDef* tp_methods;

    /// <summary>Attributes at fixed offsets, ended by a NULL name; or NULL.</summary>
    public PyMemberDef* tp_members;

    /// <summary>Computed attributes, ended by a NULL name; or NULL.</summary>
    public PyGetSetDef* tp_getset;

    /// <summary>The base that instances are laid out after.</summary>
    public PyTypeObject* tp_base;

    /// <summary>The type's attributes; NULL until the type is ready.</summary>
    public PyObject* tp_dict;

    /// <summary>Reads through an instance that is a descriptor.</summary>
    [CFunction(typeof(descrgetfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, PyObject*> tp_descr_get;

    /// <summary>Writes through an instance that is a descriptor.</summary>
    [CFunction(typeof(descrsetfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, int> tp_descr_set;

    /// <summary>Offset of an instance's dict; 0 for none, -1 where it is managed.</summary>
    public nint tp_dictoffset;

    /// <summary>Initialises an instance.</summary>
    [CFunction(typeof(initproc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, int> tp_init;

    /// <summary>Allocates an instance.</summary>
    [CFunction(typeof(allocfunc))] public delegate* unmanaged[Cdecl]<PyTypeObject*, nint, PyObject*> tp_alloc;

    /// <summary>Creates an instance.</summary>
    [CFunction(typeof(newfunc))] public delegate* unmanaged[Cdecl]<PyTypeObject*, PyObject*, PyObject*, PyObject*> tp_new;

    /// <summary>Releases the memory of an instance.</summary>
    [CFunction(typeof(freefunc))] public delegate* unmanaged[Cdecl]<void*, void> tp_free;

    /// <summary>Tells collected instances from others where a type has both; or NULL.</summary>
    [CFunction(typeof(inquiry))] public delegate* unmanaged[Cdecl]<PyObject*, int> tp_is_gc;

    /// <summary>Tuple of base types.</summary>
    public PyObject* tp_bases;

    /// <summary>Tuple of the types searched for an attribute, the type itself first.</summary>
    public PyObject* tp_mro;

    /// <summary>Not used.</summary>
    public PyObject* tp_cache;

    /// <summary>The type's registry of direct subclasses.</summary>
    public void* tp_subclasses;

    /// <summary>Weak references to the type itself.</summary>
    public PyObject* tp_weaklist;

    /// <summary>Legacy finalizer.</summary>
    [CFunction(typeof(destructor))] public delegate* unmanaged[Cdecl]<PyObject*, void> tp_del;

    /// <summary>Version for caches of attributes; 0 for none.</summary>
    public uint tp_version_tag;

    /// <summary>Runs once before an instance dies.</summary>
    [CFunction(typeof(destructor))] public delegate* unmanaged[Cdecl]<PyObject*, void> tp_finalize;

    /// <summary>Vectorcall of the type object itself.</summary>
    [CFunction(typeof(vectorcallfunc))]
    public delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nuint, PyObject*, PyObject*> tp_vectorcall;

    /// <summary>Bits of the watchers of the type.</summary>
    public byte tp_watched;
}
