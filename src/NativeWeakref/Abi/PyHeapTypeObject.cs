using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

/// <summary>What an interpreter's specialiser remembers about a type; nothing here reads it.</summary>
[Header("object.h"), CTag("_specialization_cache")]
public unsafe struct _specialization_cache
{
    /// <summary>The __getitem__ last specialised for.</summary>
    public PyObject* getitem;

    /// <summary>Its version.</summary>
    public uint getitem_version;
}

/// <summary>A type made at run time, with its slot tables inside. Extra slots and members follow it.</summary>
[Header("object.h"), CTag("_heaptypeobject")]
public unsafe struct PyHeapTypeObject
{
    /// <summary>The type itself.</summary>
    public PyTypeObject ht_type;

    /// <summary>Table tp_as_async points at.</summary>
    public PyAsyncMethods as_async;

    /// <summary>Table tp_as_number points at.</summary>
    public PyNumberMethods as_number;

    /// <summary>Table tp_as_mapping points at.</summary>
    public PyMappingMethods as_mapping;

    /// <summary>Table tp_as_sequence points at.</summary>
    public PySequenceMethods as_sequence;

    /// <summary>Table tp_as_buffer points at.</summary>
    public PyBufferProcs as_buffer;

    /// <summary>__name__.</summary>
    public PyObject* ht_name;

    /// <summary>Tuple of slot names, or NULL.</summary>
    public PyObject* ht_slots;

    /// <summary>__qualname__.</summary>
    public PyObject* ht_qualname;

    /// <summary>Keys that the dicts of instances share, or NULL.</summary>
    public PyDictKeysObject* ht_cached_keys;

    /// <summary>The module the type was made for, or NULL.</summary>
    public PyObject* ht_module;

    /// <summary>Storage of tp_name, or NULL.</summary>
    public byte* _ht_tpname;

    /// <summary>Not used.</summary>
    public _specialization_cache _spec_cache;
}
