// SPDX-License-Identifier: Apache-2.0
#include "store/dump.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <sstream>

namespace stepwise::store {
namespace {

rc::Gen<Value> any_value() {
  return rc::gen::oneOf(rc::gen::just(Value{}), rc::gen::map(rc::gen::arbitrary<std::int64_t>(), [](std::int64_t n) { return Value{n}; }),
                        rc::gen::map(rc::gen::arbitrary<double>(), [](double n) { return Value{n}; }),
                        rc::gen::map(rc::gen::arbitrary<std::string>(), [](std::string s) { return Value{std::move(s)}; }));
}

RC_GTEST_PROP(Dump, what_is_read_is_what_was_written, ()) {
  const auto rows = *rc::gen::container<std::vector<std::vector<Value>>>(rc::gen::container<std::vector<Value>>(3, any_value()));
  std::string bytes;
  for (const auto& row : rows) bytes += dumped(row);
  std::istringstream in{bytes};
  for (const auto& row : rows) RC_ASSERT(**read_dumped(in, 3) == row);
  RC_ASSERT(!*read_dumped(in, 3));
}

RC_GTEST_PROP(Dump, a_file_cut_short_is_refused, ()) {
  const auto row = *rc::gen::container<std::vector<Value>>(3, any_value());
  const std::string bytes = dumped(row);
  std::istringstream in{bytes.substr(0, *rc::gen::inRange<std::size_t>(1, bytes.size()))};
  RC_ASSERT(!read_dumped(in, 3));
}

TEST(Contents, do_not_depend_on_the_order_but_on_every_byte) {
  Contents forwards, backwards, other;
  for (const char* row : {"a\n", "b\n"}) forwards.add(row);
  for (const char* row : {"b\n", "a\n"}) backwards.add(row);
  for (const char* row : {"a\n", "c\n"}) other.add(row);
  EXPECT_EQ(forwards, backwards);
  EXPECT_NE(forwards, other);
  EXPECT_EQ(Contents{}.digest(), std::string(64, '0'));
}

}  // namespace
}  // namespace stepwise::store
