# cmake -DOBJECT=FILE -DOBJDUMP=PROGRAM -P overhead.cmake: of each pair c_NAME
# and cpp_NAME in an object file the instructions are the same, but for where
# jumps lead.
execute_process(
  COMMAND ${OBJDUMP} -d --no-show-raw-insn ${OBJECT}
  OUTPUT_VARIABLE text RESULT_VARIABLE failed)
if(failed)
  message(FATAL_ERROR "${OBJDUMP} failed")
endif()

function(instructions_of name result)
  string(REGEX MATCH "<${name}>:\n([^\n]+\n)+" body "${text}")
  string(REGEX REPLACE "^<[^\n]*\n" "" body "${body}")
  string(REGEX REPLACE "\n +[0-9a-f]+:\t" "\n" body "\n${body}")
  string(REGEX REPLACE " *(#|<)[^\n]*" "" body "${body}")
  string(REGEX REPLACE "(\n(j[a-z]+|call)) +[0-9a-f]+" "\\1" body "${body}")
  string(REGEX REPLACE "\n[^\n]*(nop|xchg +%ax,%ax)[^\n]*" "" body "${body}")
  set(${result} "${body}" PARENT_SCOPE)
endfunction()

string(REGEX MATCHALL "<c_[a-z]+>:" heads "${text}")
list(LENGTH heads count)
if(count LESS 5)
  message(FATAL_ERROR "only ${count} pairs were found")
endif()
set(different "")
foreach(head IN LISTS heads)
  string(REGEX REPLACE "<c_([a-z]+)>:" "\\1" name "${head}")
  instructions_of(c_${name} by_c)
  instructions_of(cpp_${name} by_cpp)
  if(by_c STREQUAL "" OR NOT by_c STREQUAL by_cpp)
    string(APPEND different "c_${name}:${by_c}\ncpp_${name}:${by_cpp}\n\n")
  endif()
endforeach()
if(different)
  message(FATAL_ERROR "not the same instructions:\n${different}")
endif()
message(STATUS "${count} pairs are the same")
