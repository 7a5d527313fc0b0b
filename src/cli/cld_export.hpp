// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <string>

#include "cli/record.hpp"
#include "performance/cld/export/export.hpp"

namespace stepwise::cli {

/// `stepwise cld export`: the return from the record.
class CldExport {
 public:
  void declare(Syntax& syntax);
  bool chosen() const { return chosen_; }
  Exit run(Terminal& terminal);

 private:
  using Take = std::function<bool(std::string_view)>;
  Result<cld_export::ReturnPeriod> period(Date today) const;
  static Result<void> write(const std::string& path, std::ostream& out, const std::function<void(const Take&)>& give);
  Result<void> write_stays(Terminal& terminal, store::ReadTx& tx, const cld_export::ReturnOf& what) const;

  RecordPlace place_;
  std::string from_, to_, output_, spells_, la_code_, on_;
  std::int64_t threads_ = 2;
  bool chosen_ = false;
};

}  // namespace stepwise::cli
