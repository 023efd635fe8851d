using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

/// <summary>A field of a named tuple.</summary>
[Header("structseq.h"), CTag("PyStructSequence_Field")]
public unsafe struct PyStructSequence_Field
{
    /// <summary>Its name; PyStructSequence_UnnamedField for none; NULL ends a table.</summary>
    [Const] public byte* name;

    /// <summary>Documentation, or NULL.</summary>
    [Const] public byte* doc;
}

/// <summary>Describes a type of named tuples.</summary>
[Header("structseq.h"), CTag("PyStructSequence_Desc")]
public unsafe struct PyStructSequence_Desc
{
    /// <summary>Name as "module.name".</summary>
    [Const] public byte* name;

    /// <summary>Documentation, or NULL.</summary>
    [Const] public byte* doc;

    /// <summary>The fields.</summary>
    public PyStructSequence_Field* fields;

    /// <summary>How many of the fields are items too; the others are attributes only.</summary>
    public int n_in_sequence;
}
