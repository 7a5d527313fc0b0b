-- takes:
delete from cld_part
