using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.ByteArrays;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Formats;

/// <summary>What the operator % takes its values from: the items of a tuple, those of a mapping by their keys, or one object.</summary>
internal unsafe struct PercentArguments
{
    private readonly PyObject* _given; // borrowed
    private readonly bool _isTuple;
    private readonly bool _isMapping;
    private PyObject* _chosen; // what a key has led to, owned; NULL where no key was used
    private nint _taken;

    internal PercentArguments(PyObject* values, bool forBytes)
    {
        _given = values;
        _isTuple = TupleObjects.IsTuple(values);
        _isMapping = !_isTuple && !StringObjects.IsString(values) && !(forBytes && (BytesObjects.IsBytes(values) || ByteArrayObjects.IsByteArray(values)))
            && MappingProtocol.IsMapping(values);
        _chosen = null;
        _taken = 0;
    }

    /// <summary>Whether every value has been asked for, or nobody counts: a mapping may have more than a format needs.</summary>
    internal readonly bool AllTaken => _isMapping || (_isTuple ? _taken == TupleObjects.Size(_given) : _taken != 0);

    /// <summary>Values may be asked for by their keys. Return: false with TypeError.</summary>
    internal readonly bool CheckMapping()
    {
        if (!_isMapping)
        {
            Errors.TypeError("format requires a mapping"u8);
        }
        return _isMapping;
    }

    /// <summary>From now on the value of a key, which is stolen, is the one object; foreign code. Return: false with an error.</summary>
    internal bool Choose(PyObject* key)
    {
        PyObject* found = key == null ? null : ItemAccess.Get(_given, key); // foreign code
        Refcount.XDecRef(key);
        Refcount.XDecRef(_chosen);
        _chosen = found;
        _taken = 0;
        return found != null;
    }

    /// <summary>The next value. Return: owned, or NULL with TypeError.</summary>
    internal PyObject* Next()
    {
        if (_isTuple && _taken < TupleObjects.Size(_given))
        {
            return Refcount.NewRef(TupleObjects.Items(_given)[_taken++]);
        }
        if (!_isTuple && _taken == 0)
        {
            _taken = 1;
            return Refcount.NewRef(_chosen != null ? _chosen : _given);
        }
        return Errors.TypeError("not enough arguments for format string"u8);
    }

    internal readonly void Release() => Refcount.XDecRef(_chosen);
}
