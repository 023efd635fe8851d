using System;
using System.Collections.Generic;
using NativeWeakref.Elide.Elf;

namespace NativeWeakref.Elide.Proving;

/// <summary>
/// Walks from every function of our assembly over calls, jumps and addresses taken, and through the tables these lead
/// to. What it finds is complete because no managed object can come into being or be referred to: an indirect call
/// then calls a C function pointer or an entry of a table that was followed.
/// </summary>
internal sealed class Proof
{
    private readonly ObjectMap _map;
    private readonly Ownership _ownership;
    private readonly ProofRules _rules;
    private readonly Queue<Node> _pending = new();
    private readonly Dictionary<Node, Node?> _reachedFrom = [];
    private readonly Dictionary<Node, List<Node>> _edges = [];
    private readonly SortedSet<string> _imports = new(StringComparer.Ordinal);
    private readonly HashSet<(Node Node, string Target, string Reason)> _refused = [];

    private Proof(ObjectMap map, Ownership ownership, ProofRules rules)
    {
        _map = map;
        _ownership = ownership;
        _rules = rules;
    }

    public List<Violation> Violations { get; } = [];

    /// <summary>Plain calls of the four transition helpers in reached code.</summary>
    public List<ElfRelocation> TransitionCalls { get; } = [];

    /// <summary>The sections the entries of <see cref="TransitionCalls"/> belong to.</summary>
    public List<ElfSection> TransitionSections { get; } = [];

    public int RootCount { get; private set; }

    /// <summary>Each function and piece of data that was reached, with the one it was first reached from (null for a root).</summary>
    public IReadOnlyDictionary<Node, Node?> ReachedFrom => _reachedFrom;

    /// <summary>For each reached node, the nodes it leads to.</summary>
    public IReadOnlyDictionary<Node, List<Node>> Edges => _edges;

    public IReadOnlySet<string> Imports => _imports;

    public static Proof Run(ObjectMap map, Ownership ownership, ProofRules rules, Func<Node, bool>? isRoot = null)
    {
        Proof proof = new(map, ownership, rules);
        proof.WalkFrom(isRoot ?? (static node => node.IsOurs));
        return proof;
    }

    /// <summary>Exports first, so that a chain begins with the name a C programmer knows.</summary>
    private void WalkFrom(Func<Node, bool> isRoot)
    {
        List<Node> others = [];
        foreach (Node function in _map.Functions)
        {
            if (!isRoot(function))
            {
                continue;
            }
            RootCount++;
            if (function.ExportName != null)
            {
                Reach(function, null);
            }
            else
            {
                others.Add(function);
            }
        }
        Walk();
        foreach (Node function in others)
        {
            Reach(function, null);
        }
        Walk();
    }

    private void Walk()
    {
        while (_pending.TryDequeue(out Node? node))
        {
            if (node.Kind == NodeKind.Code)
            {
                VisitCode(node);
            }
            else
            {
                VisitData(node);
            }
        }
    }

    private void Reach(Node node, Node? from)
    {
        if (_reachedFrom.TryAdd(node, from))
        {
            _edges.Add(node, []);
            _pending.Enqueue(node);
        }
    }

    private void VisitCode(Node function)
    {
        if (_ownership.IsLazyConstructor(function.Name))
        {
            Refuse(function, function.Start, "", "a class constructor that ILC could not run at compile time: nothing would run it");
        }
        CodeReader code = CodeReader.Read(_map, function);
        if (code.Undecodable is ulong undecodable)
        {
            Refuse(function, undecodable, "", "bytes that are no instruction");
        }
        if (code.Unexplained is ElfRelocation unexplained)
        {
            Refuse(function, unexplained.Offset, "", $"a relocation of type {(int)unexplained.Type} where none is expected");
        }
        if (!_rules.AllowsDivision(function, _ownership))
        {
            foreach (ulong division in code.Divisions)
            {
                Refuse(function, division, "", "an integer division: a zero divisor would raise SIGFPE in the host");
            }
        }
        foreach (Reference reference in code.References)
        {
            Follow(function, reference);
        }
    }

    private void VisitData(Node data)
    {
        ElfSection section = data.Section!;
        foreach (ElfRelocation relocation in _map.Elf.RelocationsOf(section, data.Start, data.End))
        {
            if (relocation.Type == RelocationType.None)
            {
                continue;
            }
            Node? target = _map.Find(_map.Elf.Symbols[relocation.Symbol], (ulong)relocation.Addend);
            Follow(data, new Reference(target, relocation.Offset, relocation, false));
        }
    }

    private void Follow(Node from, Reference reference)
    {
        if (reference.Target is not Node target)
        {
            Refuse(from, reference.At, "", "a reference that leads into a gap between functions");
            return;
        }
        if (target.Kind == NodeKind.External && ProofRules.IsTransition(target.Name))
        {
            TakeTransition(from, reference, target);
            return;
        }
        if (_rules.ReasonAgainst(target, reference, _map, _ownership) is string reason)
        {
            Refuse(from, reference.At, _ownership.Readable(target), reason);
            return;
        }
        if (target.Kind == NodeKind.External)
        {
            _ = _imports.Add(target.Name);
            return;
        }
        Reach(target, from);
        _edges[from].Add(target);
    }

    private void TakeTransition(Node from, Reference reference, Node helper)
    {
        if (!reference.IsPlainCall || reference.Relocation is not ElfRelocation relocation)
        {
            Refuse(from, reference.At, helper.Name, "a transition helper that is reached by other than a plain call cannot be taken out");
            return;
        }
        TransitionCalls.Add(relocation);
        TransitionSections.Add(from.Section!);
    }

    /// <summary>A function that does one forbidden thing in several places is reported for the first of them.</summary>
    private void Refuse(Node node, ulong at, string target, string reason)
    {
        if (_refused.Add((node, target, reason)))
        {
            Violations.Add(new Violation(node, at - node.Start, target, reason));
        }
    }
}
