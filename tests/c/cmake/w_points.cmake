# Fails when a numbered point of behaviour is neither in a test nor in
# docs/deviations.md, or is in both. ROOT is the folder of the C tests.

# The points of the decisions, the functions, the reference counts, the
# reference type, the proxies, the clearing algorithm, the collector, the threads,
# and what of CPython's own tests can be asked in C, as ranges of existing
# numbers.
set(
  ranges
  1-68
  100-109
  200-208
  210-216
  220-231
  240-247
  250-254
  300-308
  310-316
  320-339
  400-408
  410-429
  500-502
  505-526
  530-535
  700-708
  800-829
  831-850
  852-852
  874-874
  876-876
  878-878
  881-881)

set(required "")
foreach(range IN LISTS ranges)
  string(REPLACE "-" ";" ends ${range})
  list(GET ends 0 first)
  list(GET ends 1 last)
  foreach(number RANGE ${first} ${last})
    if(number LESS 10)
      set(number 00${number})
    elseif(number LESS 100)
      set(number 0${number})
    endif()
    list(APPEND required W-${number})
  endforeach()
endforeach()

set(tested "")
file(GLOB sources ${ROOT}/*.c ${ROOT}/ours/*.c ${ROOT}/variants/*.c)
foreach(source IN LISTS sources)
  file(READ ${source} text)
  # The marks of a test, or the list in a program that is one test.
  string(REGEX MATCHALL "TEST\\([^)]*\\)|Covers [^.:]*" marks "${text}")
  string(REGEX MATCHALL "W-[0-9][0-9][0-9]" points "${marks}")
  list(APPEND tested ${points})
endforeach()

set(listed "")
file(STRINGS ${ROOT}/../../docs/deviations.md lines REGEX "^- `W-[0-9][0-9][0-9]`")
foreach(line IN LISTS lines)
  string(REGEX MATCH "W-[0-9][0-9][0-9]" point "${line}")
  list(APPEND listed ${point})
endforeach()

set(bad "")
foreach(point IN LISTS required)
  list(FIND tested ${point} in_test)
  list(FIND listed ${point} in_list)
  if(in_test EQUAL -1 AND in_list EQUAL -1)
    string(APPEND bad "${point} is neither tested nor listed\n")
  elseif(NOT in_test EQUAL -1 AND NOT in_list EQUAL -1)
    string(APPEND bad "${point} is tested and still listed as not covered\n")
  endif()
endforeach()
foreach(point IN LISTS listed)
  list(FIND required ${point} known)
  if(known EQUAL -1)
    string(APPEND bad "${point} is listed but is no point of these sections\n")
  endif()
endforeach()
if(bad)
  message(FATAL_ERROR "${bad}")
endif()
