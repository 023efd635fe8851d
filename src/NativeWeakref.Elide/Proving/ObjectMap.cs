using System;
using System.Collections.Generic;
using NativeWeakref.Elide.Elf;

namespace NativeWeakref.Elide.Proving;

/// <summary>Divides the sections of an object among its symbols, and finds what lies at an address.</summary>
internal sealed class ObjectMap
{
    private readonly Dictionary<int, List<Node>> _bySection = [];
    private readonly Dictionary<string, Node> _byName = new(StringComparer.Ordinal);
    private readonly Node?[] _bySymbol;

    public ObjectMap(ElfObject elf, Ownership ownership)
    {
        Elf = elf;
        _bySymbol = new Node?[elf.Symbols.Count];
        Dictionary<int, List<ElfSymbol>> defined = CollectSymbols();
        foreach ((int section, List<ElfSymbol> symbols) in defined)
        {
            _bySection.Add(section, Divide(elf.Sections[section], symbols, ownership));
        }
    }

    public ElfObject Elf { get; }

    /// <summary>Every function, in the order of sections and addresses.</summary>
    public IEnumerable<Node> Functions
    {
        get
        {
            foreach (ElfSection section in Elf.Sections)
            {
                foreach (Node node in _bySection.GetValueOrDefault(section.Index, []))
                {
                    if (node.Kind == NodeKind.Code)
                    {
                        yield return node;
                    }
                }
            }
        }
    }

    /// <summary>What another object or this one defines under a name; null if nothing does.</summary>
    public Node? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>
    /// What a symbol of a relocation stands for. The symbol decides, not the sum with the addend: ILC reaches the
    /// words before and the end after a piece of data through that piece's own symbol.
    /// </summary>
    public Node? Find(ElfSymbol symbol, ulong offsetInSymbol)
    {
        return symbol.Type == SymbolType.Section
            ? Find(Elf.Sections[symbol.Section], symbol.Value + offsetInSymbol)
            : _bySymbol[symbol.Index];
    }

    /// <summary>What lies at an offset of a section; null in the gaps between functions.</summary>
    public Node? Find(ElfSection section, ulong offset)
    {
        List<Node> nodes = _bySection.GetValueOrDefault(section.Index, []);
        int low = 0;
        int high = nodes.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (nodes[middle].Start <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low > 0 && nodes[low - 1].Contains(section, offset) ? nodes[low - 1] : null;
    }

    private Dictionary<int, List<ElfSymbol>> CollectSymbols()
    {
        Dictionary<int, List<ElfSymbol>> defined = [];
        foreach (ElfSymbol symbol in Elf.Symbols)
        {
            if (symbol.Section is ElfSymbol.Undefined or ElfSymbol.Absolute)
            {
                Node node = new(NodeKind.External, symbol.Name, null, 0, 0);
                _bySymbol[symbol.Index] = node;
                _ = _byName.TryAdd(symbol.Name, node);
                continue;
            }
            if (symbol.Type is SymbolType.Section or SymbolType.File)
            {
                continue;
            }
            if (!defined.TryGetValue(symbol.Section, out List<ElfSymbol>? symbols))
            {
                defined.Add(symbol.Section, symbols = []);
            }
            symbols.Add(symbol);
        }
        return defined;
    }

    private List<Node> Divide(ElfSection section, List<ElfSymbol> symbols, Ownership ownership)
    {
        symbols.Sort(static (left, right) => (left.Value, left.Index).CompareTo((right.Value, right.Index)));
        List<Node> nodes = [];
        for (int first = 0; first < symbols.Count;)
        {
            int next = first + 1;
            while (next < symbols.Count && symbols[next].Value == symbols[first].Value)
            {
                next++;
            }
            List<ElfSymbol> aliases = symbols.GetRange(first, next - first);
            ulong end = next < symbols.Count ? symbols[next].Value : section.Size;
            nodes.Add(MakeNode(section, aliases, end, ownership));
            first = next;
        }
        return nodes;
    }

    /// <summary>Data has no size of its own in ILC's objects and reaches up to the next symbol; a function has one.</summary>
    private Node MakeNode(ElfSection section, List<ElfSymbol> aliases, ulong end, Ownership ownership)
    {
        ElfSymbol named = aliases[0];
        ulong size = 0;
        string? export = null;
        foreach (ElfSymbol alias in aliases)
        {
            size = Math.Max(size, alias.Size);
            named = ownership.Owns(alias.Name) ? alias : named;
            export = ownership.IsExport(alias.Name) ? alias.Name : export;
        }
        ulong start = named.Value;
        NodeKind kind = section.IsCode ? NodeKind.Code : NodeKind.Data;
        ulong limit = kind == NodeKind.Code && size > 0 ? Math.Min(start + size, section.Size) : end;
        Node node = new(kind, named.Name, section, start, limit)
        {
            ExportName = export,
            IsOurs = export != null || ownership.Owns(named.Name),
        };
        foreach (ElfSymbol alias in aliases)
        {
            _bySymbol[alias.Index] = node;
            _ = _byName.TryAdd(alias.Name, node);
        }
        return node;
    }
}
