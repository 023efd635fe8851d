using System;
using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.NamedTuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Modules.Standard.Sys;

/// <summary>A named tuple and its type, while the fields are gathered. Lies on the stack.</summary>
internal unsafe struct NamedTupleDraft
{
    private const int Capacity = 20;

    [InlineArray(Capacity + 1)]
    private struct FieldPlaces
    {
        private PyStructSequence_Field _first;
    }

    [InlineArray(Capacity)]
    private struct ValuePlaces
    {
        private nint _first;
    }

    private FieldPlaces _fields; // ended by one without a name
    private ValuePlaces _values; // owned
    private int _count;
    private bool _incomplete;

    /// <summary>Adds a field with a value, which is taken over; NULL leaves the error of its creation to <see cref="Finish"/>.</summary>
    internal void Add(ReadOnlySpan<byte> name, PyObject* stolen)
    {
        if (_count == Capacity || stolen == null)
        {
            _incomplete = true;
            return;
        }
        fixed (FieldPlaces* fields = &_fields)
        {
            ((PyStructSequence_Field*)fields)[_count].name = CString.Of(name);
        }
        fixed (ValuePlaces* values = &_values)
        {
            ((PyObject**)values)[_count] = stolen;
        }
        _count++;
    }

    /// <summary>Return: the tuple, owned, whose type nobody else knows; or NULL with an error.</summary>
    internal PyObject* Finish(ReadOnlySpan<byte> name)
    {
        PyStructSequence_Desc description = default;
        description.name = CString.Of(name);
        description.n_in_sequence = _count;
        PyTypeObject* type = null;
        fixed (FieldPlaces* fields = &_fields)
        {
            description.fields = (PyStructSequence_Field*)fields;
            type = _incomplete ? null : NamedTupleTypes.New(&description);
        }
        PyObject* made = type == null ? null : NamedTuples.New(type);
        Refcount.XDecRef((PyObject*)type);
        fixed (ValuePlaces* values = &_values)
        {
            for (int i = 0; i < _count; i++)
            {
                PyObject* value = ((PyObject**)values)[i];
                if (made == null)
                {
                    Refcount.DecRef(value);
                }
                NamedTuples.SetItem(made, i, value);
            }
        }
        return made;
    }
}
