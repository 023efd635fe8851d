# The starts of basic blocks in what `objdump -d` prints: where a jump leads,
# and what follows a conditional one. Offsets, one a line, in no order.
#
#   objdump -d --no-show-raw-insn LIBRARY | awk -f blocks.awk | sort -u
/^Disassembly of section/ { known = /managedcode/ || /\.text/ }
/^ +[0-9a-f]+:\t/ && known {
    place = $1
    sub(/:$/, "", place)
    if (follows) {
        print place
    }
    follows = 0
    if ($2 ~ /^j/ && $3 ~ /^[0-9a-f]+$/) {
        print $3
        follows = $2 != "jmp"
    }
}
